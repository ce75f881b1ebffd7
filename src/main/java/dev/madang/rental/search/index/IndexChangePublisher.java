package dev.madang.rental.search.index;

import dev.madang.rental.listing.Listing;
import jakarta.persistence.EntityManagerFactory;
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
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** Tells the other instances of every listing whose change was committed here. Nobody waits for it. */
@Component
class IndexChangePublisher implements PostCommitInsertEventListener, PostCommitUpdateEventListener {

    private static final Logger log = LoggerFactory.getLogger(IndexChangePublisher.class);

    private final ChangeTopic topic;
    private final AsyncTaskExecutor tasks;

    IndexChangePublisher(EntityManagerFactory factory, ChangeTopic topic, AsyncTaskExecutor tasks) {
        this.topic = topic;
        this.tasks = tasks;
        var events = factory.unwrap(SessionFactoryImplementor.class).getEventListenerRegistry();
        events.appendListeners(EventType.POST_COMMIT_INSERT, this);
        events.appendListeners(EventType.POST_COMMIT_UPDATE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        tellOf(event.getEntity());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        tellOf(event.getEntity());
    }

    @Override
    public void onPostInsertCommitFailed(PostInsertEvent event) {}

    @Override
    public void onPostUpdateCommitFailed(PostUpdateEvent event) {}

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return persister.getMappedClass() == Listing.class;
    }

    void tellOf(UUID listing) {
        tasks.execute(() -> tell(listing));
    }

    private void tellOf(Object entity) {
        if (entity instanceof Listing listing) {
            tellOf(listing.id());
        }
    }

    /** Who does not hear of it now catches up when Redis is back. */
    private void tell(UUID listing) {
        try {
            topic.tell(listing);
        } catch (RuntimeException e) {
            log.warn("The other instances were not told that listing {} changed", listing, e);
        }
    }
}
