import React from "react";
import PropTypes from "prop-types";

/** Only a part of the gauge: no page can use it by itself. */
const Needle = (props) => <i>{props.angle}</i>;

Needle.propTypes = { angle: PropTypes.number };

export default Needle;
