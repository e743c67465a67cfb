// What components written in TypeScript import from `@dash-renderer/types`, as far as the types of
// their props depend on it. The renderer publishes its types only as JavaScript, which has none.
import { DashLayoutPath } from "./component";

export interface DashComponent {
  type: string;
  namespace: string;
  props: BaseDashProps;
}

export interface BaseDashProps {
  /**
   * The ID of this component, used to identify dash components in callbacks.
   * The ID needs to be unique across all of the components in an app.
   */
  id?: string;
  componentPath?: DashLayoutPath;
}

export { DashLayoutPath };
