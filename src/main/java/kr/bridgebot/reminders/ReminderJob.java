package kr.bridgebot.reminders;

import java.util.Optional;
import org.quartz.Job;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.TriggerKey;

/** What Quartz runs for each alarm: it rings the bell. */
class ReminderJob implements Job {

	static final JobKey KEY = new JobKey("ring", "reminders");

	private final ReminderBell bell;

	ReminderJob(ReminderBell bell) {
		this.bell = bell;
	}

	@Override
	public void execute(JobExecutionContext context) {
		TriggerKey trigger = context.isRecovering() ? context.getRecoveringTriggerKey() : context.getTrigger().getKey();
		JobDataMap data = context.getMergedJobDataMap();
		int failures = Optional.ofNullable(data.getString(Alarm.FAILURES)).map(Integer::parseInt).orElse(0);
		Alarm.of(trigger).ifPresent((alarm) -> this.bell.ring(alarm, failures));
	}

}
