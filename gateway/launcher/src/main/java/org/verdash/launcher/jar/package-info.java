/** App jars: each has its own class loader and offers apps to the house. */
@NullMarked
package org.verdash.launcher.jar;

import org.jspecify.annotations.NullMarked;
