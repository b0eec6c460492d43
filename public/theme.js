// See utils/browser/theme.ts
{
  const apply = () => {
    const { theme } = localStorage;
    document.documentElement.style.colorScheme = /^(light|dark)$/.test(theme) ? theme : '';
  };
  apply();
  addEventListener('storage', apply);
}
