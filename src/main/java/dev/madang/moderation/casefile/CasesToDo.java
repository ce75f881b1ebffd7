package dev.madang.moderation.casefile;

import dev.madang.moderation.casefile.CaseFiles.Waiting;
import dev.madang.platform.pages.HomeTask;
import dev.madang.platform.pages.HomeTasks;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits for operators among the reports, on their home page; for members nothing does. */
@Component
@Order(90)
class CasesToDo implements HomeTasks {

    private final CaseFiles cases;
    private final Clock clock;

    CasesToDo(CaseFiles cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    private record ToDo(String text, String href, int count) implements HomeTask {

        @Override
        public Object[] arguments() {
            return new Object[] {count};
        }
    }

    @Override
    public List<? extends HomeTask> of(CurrentMember me) {
        if (!me.isOperatorFor(Set.of(OperatorRole.MODERATION))) {
            return List.of();
        }
        Waiting waiting = cases.waiting(me.id(), clock.instant());
        return Stream.of(
                        new ToDo("case.todo.late", CaseFilter.WAITING.path(), waiting.late()),
                        new ToDo("case.todo.open", CaseFilter.WAITING.path(), waiting.open() - waiting.late()),
                        new ToDo("case.todo.proposed", CaseFilter.PROPOSED.path(), waiting.proposed()))
                .filter(task -> task.count() > 0)
                .toList();
    }
}
