import { brandOf } from './brand';
import './Logo.css';

/** The logo of the organisation whose pages these are, or its name where it has none; nothing where they are Klankbord's own. */
export function Logo() {
  const brand = brandOf(document.head);
  if (!brand) return null;
  const { name, logo, logoOnDark } = brand;
  if (logo === null) return <p class="logo-name">{name}</p>;
  return (
    <p class="logo">
      {/* What is not shown is not fetched. */}
      <img class={logoOnDark === null ? 'logo-image logo-plate' : 'logo-image logo-on-light'} src={logo} alt={name} loading="lazy" />
      {logoOnDark !== null && <img class="logo-image logo-on-dark" src={logoOnDark} alt={name} loading="lazy" />}
    </p>
  );
}
