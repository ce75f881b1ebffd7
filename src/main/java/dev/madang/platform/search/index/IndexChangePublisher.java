package dev.madang.platform.search.index;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManagerFactory;
import java.util.Set;
import java.util.UUID;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostCommitInsertEventListener;
import org.hibernate.event.spi.PostCommitUpdateEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.persister.entity.EntityPersister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** Tells the other instances of everything {@link Indexed} whose change was committed here. Nobody waits for it. */
@Component
public class IndexChangePublisher implements PostCommitInsertEventListener, PostCommitUpdateEventListener {

    private static final Logger log = LoggerFactory.getLogger(IndexChangePublisher.class);

    private final ChangeTopic topic;
    private final AsyncTaskExecutor tasks;
    private final Set<Class<?>> types;

    IndexChangePublisher(
            EntityManagerFactory factory,
            ChangeTopic topic,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor tasks,
            ObjectProvider<Indexed<?>> all) {
        this.topic = topic;
        this.tasks = tasks;
        this.types = all.stream().map(Indexed::type).collect(toSet());
        var events = factory.unwrap(SessionFactoryImplementor.class).getEventListenerRegistry();
        events.appendListeners(EventType.POST_COMMIT_INSERT, this);
        events.appendListeners(EventType.POST_COMMIT_UPDATE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        tell(event.getPersister().getMappedClass(), (UUID) event.getId());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        tell(event.getPersister().getMappedClass(), (UUID) event.getId());
    }

    @Override
    public void onPostInsertCommitFailed(PostInsertEvent event) {}

    @Override
    public void onPostUpdateCommitFailed(PostUpdateEvent event) {}

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return types.contains(persister.getMappedClass());
    }

    /** Of a change that Hibernate knows nothing of. */
    public void tell(Class<?> type, UUID id) {
        tasks.execute(() -> send(type, id));
    }

    /** Who does not hear of it now catches up when Redis is back. */
    private void send(Class<?> type, UUID id) {
        try {
            topic.tell(type, id);
        } catch (RuntimeException e) {
            log.warn("The other instances were not told that {} {} changed", type.getSimpleName(), id, e);
        }
    }
}
