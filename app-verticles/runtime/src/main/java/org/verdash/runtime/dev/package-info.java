/** What an app's page gets while its author works on it; production has none of it. */
@NullMarked
package org.verdash.runtime.dev;

import org.jspecify.annotations.NullMarked;
