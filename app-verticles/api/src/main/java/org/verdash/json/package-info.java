/** Reading and writing JSON text as Dash's browser side expects it, without any object mapping. */
@NullMarked
package org.verdash.json;

import org.jspecify.annotations.NullMarked;
