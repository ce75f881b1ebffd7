/** The second factor of operators: set up, asked for once in a session, taken away. */
@NullMarked
package dev.madang.member.factor;

import org.jspecify.annotations.NullMarked;
