/** Tests of the browser files that the build puts into this jar. */
@NullMarked
package org.verdash.bundles;

import org.jspecify.annotations.NullMarked;
