/** Watches an author's project and builds it anew; nothing of it runs in production. */
@NullMarked
package org.verdash.launcher.dev;

import org.jspecify.annotations.NullMarked;
