package dev.madang.moderation.sanction;

import dev.madang.platform.pages.HomeTask;
import dev.madang.platform.pages.HomeTasks;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The appeals that an operator can answer, on their home page. */
@Component
@Order(91)
class AppealsToDo implements HomeTasks {

    private final Appeals appeals;

    AppealsToDo(Appeals appeals) {
        this.appeals = appeals;
    }

    private record ToDo(int count) implements HomeTask {

        @Override
        public String href() {
            return "/admin/appeals";
        }

        @Override
        public String text() {
            return "appeal.todo";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {count};
        }
    }

    @Override
    public List<? extends HomeTask> of(CurrentMember me) {
        int waiting = me.isOperatorFor(Set.of(OperatorRole.MODERATION)) ? appeals.waitingFor(me.id()) : 0;
        return waiting == 0 ? List.of() : List.of(new ToDo(waiting));
    }
}
