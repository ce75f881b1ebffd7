package dev.madang.assistant;

import dev.madang.platform.audit.AuditLog;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where operators switch models off and on. */
@Component
@Transactional
class ModelSwitches {

    private final ModelCalls calls;
    private final AuditLog audit;

    ModelSwitches(ModelCalls calls, AuditLog audit) {
        this.calls = calls;
        this.audit = audit;
    }

    void turn(Purpose purpose, boolean on, UUID operator) {
        if (calls.turn(purpose, on, operator)) {
            audit.note(operator, on ? "model-switched-on" : "model-switched-off", AssistantController.PAGE, purpose);
        }
    }
}
