/** Tests of the demo of the charts. */
@NullMarked
package org.verdash.demos.charts;

import org.jspecify.annotations.NullMarked;
