// The shapes that the API answers with, as the contract names them.

export interface Organization {
  id: string;
  name: string;
  plan: string;
  planStatus: string;
  credits: Credits;
  createdAt: string;
}

export interface Credits {
  balance: number;
  included: number;
  used: number;
}

export interface Lead {
  id: string;
  name: string;
  firstName: string | null;
  lastName: string | null;
  title: string;
  company: string;
  email: string | null;
  phone: string | null;
  linkedinUrl: string | null;
  status: string;
  source: string;
  score: number;
  campaignId: string;
  campaignName: string | null;
  createdAt: string;
}

export interface Campaign {
  id: string;
  name: string;
  description: string | null;
  status: string;
  createdAt: string;
}

export interface Company {
  id: string;
  name: string;
  domain: string | null;
  industry: string | null;
  employeeCount: number | null;
  fundingStage: string | null;
  country: string | null;
  city: string | null;
  linkedinUrl: string | null;
  createdAt: string;
}

export interface Contact {
  id: string;
  firstName: string | null;
  lastName: string | null;
  fullName: string | null;
  title: string | null;
  company: string | null;
  email: string | null;
  emailStatus: string | null;
  phone: string | null;
  phoneStatus: string | null;
  linkedinUrl: string | null;
  location: string | null;
  createdAt: string;
}

export interface PageMeta {
  page: number;
  pageSize: number;
  totalCount: number;
  totalPages: number;
}
