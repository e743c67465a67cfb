/** Data sources: databases that an operator names and apps ask for. */
@NullMarked
package org.verdash.launcher.source;

import org.jspecify.annotations.NullMarked;
