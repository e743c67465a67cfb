import React from "react";
import PropTypes from "prop-types";
import { range } from "../ranges";

/**
 * A round instrument with one hand.
 */
export default function Gauge(props) {
  return <div id={props.id}>{props.value}</div>;
}

Gauge.defaultProps = { face: "round" };

Gauge.propTypes = {
  /** Names the gauge in callbacks. */
  id: PropTypes.string,
  /** Where the hand points. */
  value: PropTypes.number.isRequired,
  /** What the dial looks like. */
  face: PropTypes.oneOf(["round", "square"]),
  /** Where the colours change. */
  range: range,
  /** Called by Dash. */
  setProps: PropTypes.func,
};
