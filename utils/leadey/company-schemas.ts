import * as v from 'valibot';
import { finite, IdSchema, text } from './schemas.ts';

export const CompanySchema = v.object({
  id: IdSchema,
  name: text,
  domain: text,
  industry: text,
  employeeCount: v.nullish(finite, null),
  fundingStage: text,
  country: text,
  city: text,
  linkedinUrl: text,
});

export const ContactSchema = v.object({
  id: IdSchema,
  firstName: text,
  lastName: text,
  fullName: text,
  title: text,
  company: text,
  email: text,
  emailStatus: text,
  linkedinUrl: text,
});

export type Company = v.InferOutput<typeof CompanySchema>;
export type Contact = v.InferOutput<typeof ContactSchema>;
