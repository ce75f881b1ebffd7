/** That nobody comes back as somebody new while a sanction keeps them out: of those who were erased under one. */
@NullMarked
package dev.madang.member.barred;

import org.jspecify.annotations.NullMarked;
