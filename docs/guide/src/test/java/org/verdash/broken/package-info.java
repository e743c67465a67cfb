/**
 * Classes that break one rule of the house each, on purpose: below a package named for the rule
 * stands as much of a house as breaking it takes.
 */
@NullMarked
package org.verdash.broken;

import org.jspecify.annotations.NullMarked;
