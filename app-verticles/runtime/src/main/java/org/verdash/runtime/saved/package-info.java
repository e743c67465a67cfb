/** What saved instances remember: tracked properties, restored into pages and saved after calls. */
@NullMarked
package org.verdash.runtime.saved;

import org.jspecify.annotations.NullMarked;
