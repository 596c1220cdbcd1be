package kr.bridgebot.reminders;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one job that all alarms ring. */
@Configuration(proxyBeanMethods = false)
class ReminderJobs {

	/** Another instance takes over at once what one was doing when it was killed. */
	@Bean
	JobDetail reminderJob() {
		return JobBuilder.newJob(ReminderJob.class)
			.withIdentity(ReminderJob.KEY)
			.storeDurably()
			.requestRecovery()
			.build();
	}

}
