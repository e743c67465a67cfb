import React from "react";
import { DashComponent } from "@dash-renderer/types";
import { Scale } from "../scale";

interface MeterProps {
  /** Names the meter in callbacks. */
  id?: string;
  /** What it shows. */
  level: number;
  /** In which unit. */
  unit?: "volt" | "ampere";
  /** Its marks. */
  scale?: Scale;
  labels?: string[];
  size?: { width: number; height?: number };
  children?: DashComponent;
  setProps: (props: Partial<MeterProps>) => void;
}

/** A straight instrument. */
const Meter = React.memo(({ id, level, unit: shown = "volt" }: MeterProps) => (
  <div id={id}>
    {level} {shown}
  </div>
));

export default Meter;
