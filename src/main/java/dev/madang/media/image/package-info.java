/** What strangers' bytes say that they are, and how a picture is made smaller. Knows nothing of members or storage. */
package dev.madang.media.image;
