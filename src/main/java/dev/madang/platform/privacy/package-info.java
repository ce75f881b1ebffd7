/** What is kept of members, as each module says of its own part. */
package dev.madang.platform.privacy;
