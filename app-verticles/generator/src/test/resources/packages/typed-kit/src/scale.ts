export type Scale = "linear" | "logarithmic" | 10;
