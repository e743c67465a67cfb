export const display = (value) => `Client says "${value}"`;
