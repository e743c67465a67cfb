package org.verdash.broken.ring.right;

import java.util.List;
import org.verdash.broken.ring.left.Left;

/** The other half. */
public record Right(List<Left> lefts) {}
