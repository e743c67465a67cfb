/** Where browsers see this house from outside, and whom it believes when others stand between. */
@NullMarked
package org.verdash.gateway.proxy;

import org.jspecify.annotations.NullMarked;
