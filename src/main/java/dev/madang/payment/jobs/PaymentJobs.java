package dev.madang.payment.jobs;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentJobs {

    @Bean
    JobDetail reconcilePayments() {
        return JobBuilder.newJob(ReconcilePayments.class)
                .withIdentity("reconcile-payments")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger reconcilePaymentsEveryMinute() {
        return TriggerBuilder.newTrigger()
                .forJob("reconcile-payments")
                .withIdentity("reconcile-payments")
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
