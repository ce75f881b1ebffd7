/** What becomes of photos that nobody needs any more, and of those of a member who leaves. */
package dev.madang.media.orphan;
