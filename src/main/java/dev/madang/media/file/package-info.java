/** Where a photo's files lie, and that they follow its row. Knows nothing of who looks at them. */
package dev.madang.media.file;
