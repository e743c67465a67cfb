/** What somebody writes who uses Verdash. */
package org.verdash.author;
