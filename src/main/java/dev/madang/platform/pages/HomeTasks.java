package dev.madang.platform.pages;

import dev.madang.platform.security.CurrentMember;
import java.util.List;

/** What of a module's business waits for a member: a bean of each module that has any, in the order of the page. */
public interface HomeTasks {

    /** The most pressing first. */
    List<? extends HomeTask> of(CurrentMember me);
}
