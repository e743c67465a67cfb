package org.verdash.broken.parent.gateway.http;

import org.verdash.broken.parent.gateway.Porch;

/** A sub-package that imports its parent. */
record LooksOut(Porch porch) {}
