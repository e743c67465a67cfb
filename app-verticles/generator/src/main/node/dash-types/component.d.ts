// Where a component stands in the layout.
export interface DashLayoutPath extends Array<string | number> {}
