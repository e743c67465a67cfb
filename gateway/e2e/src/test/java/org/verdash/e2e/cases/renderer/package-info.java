/** Dash's own test cases about what the renderer does with layouts and answers. */
@NullMarked
package org.verdash.e2e.cases.renderer;

import org.jspecify.annotations.NullMarked;
