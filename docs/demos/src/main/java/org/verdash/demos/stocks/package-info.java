/** Ten years of five companies' shares: a form that is applied by a button. */
@NullMarked
package org.verdash.demos.stocks;

import org.jspecify.annotations.NullMarked;
