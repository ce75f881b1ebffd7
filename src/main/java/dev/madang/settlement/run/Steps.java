package dev.madang.settlement.run;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;

/** Of what runs are made: steps, one after the other, each of which says that its run lives. */
@Component
public class Steps {

    /** So many items are read, and written in a transaction, at once. */
    public static final int CHUNK = 1000;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;

    Steps(JobRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    public Job job(String name, List<Step> steps) {
        SimpleJobBuilder job = new JobBuilder(name, repository).start(steps.getFirst());
        for (Step step : steps.subList(1, steps.size())) {
            job = job.next(step);
        }
        return job.build();
    }

    public <T> Step chunks(String name, ItemStreamReader<T> reader, ItemWriter<T> writer, Progress progress) {
        return new StepBuilder(name, repository)
                .<T, T>chunk(CHUNK).transactionManager(transactions).reader(reader).writer(writer).stream(reader)
                        .listener((StepListener) progress)
                        .listener((StepExecutionListener) progress)
                        .build();
    }

    /** All of it in one transaction. */
    public Step whole(String name, Runnable work, Progress progress) {
        return step(name, work, progress, new DefaultTransactionAttribute());
    }

    /** In no transaction, or in those that it begins itself. */
    public Step outside(String name, Runnable work, Progress progress) {
        return step(
                name, work, progress, new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED));
    }

    private Step step(String name, Runnable work, Progress progress, TransactionAttribute transaction) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .transactionAttribute(transaction)
                .listener((StepExecutionListener) progress)
                .build();
    }
}
