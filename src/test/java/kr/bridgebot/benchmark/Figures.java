package kr.bridgebot.benchmark;

import java.util.Locale;

/**
 * What one storm came to.
 *
 * @param setup how the application was run, or the floor
 * @param way how presses were answered
 * @param round the storm's number since the start, from 1
 * @param perSecond presses, each counted once, until the last was answered
 * @param p50 milliseconds from a delivery to its 200, as all percentiles
 * @param cpuPerThousand the application's processor seconds for a thousand presses
 * @param statements the database's for one press
 */
record Figures(String setup, String way, int round, double perSecond, double p50, double p95, double p99,
		double slowest, double cpuPerThousand, double statements) {

	static final String HEAD = "%-14s %-8s %5s %10s %8s %8s %8s %8s %10s %11s".formatted("setup", "answered", "round",
			"presses/s", "p50 ms", "p95 ms", "p99 ms", "max ms", "CPU s/1000", "statements");

	static Figures of(String setup, String way, int round, int presses, LoadGenerator.Result result, double lasted,
			double cpu, long statements) {
		return new Figures(setup, way, round, presses / lasted, result.p50() / 1e6, result.p95() / 1e6,
				result.p99() / 1e6, result.slowest() / 1e6, cpu * 1000 / presses, (double) statements / presses);
	}

	String line() {
		return String.format(Locale.ROOT, "%-14s %-8s %5d %10.0f %8.1f %8.1f %8.1f %8.1f %10.2f %11.2f", this.setup,
				this.way, this.round, this.perSecond, this.p50, this.p95, this.p99, this.slowest, this.cpuPerThousand,
				this.statements);
	}

}
