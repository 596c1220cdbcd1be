#!/bin/sh
# Unpacks the jar and trains an AOT cache for it, so that the bot starts in a third of the
# time and takes its first presses at full speed. To be run at each deployment, on the
# machine and with the JDK that will run the bot:
#
#   config/aot-cache.sh [jar] [directory]
#   java @directory/bridgebot.args
#
# The training run plays a sample forum on a database in memory and touches nothing else.
# TRAINING_DATABASE_URL names an empty database to train on instead: with PostgreSQL the
# cache knows PostgreSQL's driver, too. TRAINING_PORT (18479) must be free.
set -eu

jar=${1:-$(ls target/bridgebot-*.jar 2>/dev/null | head -n 1)}
directory=${2:-bridgebot}
port=${TRAINING_PORT:-18479}

fail() {
	echo "aot-cache: $1" >&2
	exit 1
}

version_of() {
	"$1" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java\.specification\.version = \([0-9]*\).*/\1/p'
}

java=
for candidate in "${JAVA_HOME:-/nonexistent}/bin/java" "$(command -v java || true)"; do
	if [ -z "$java" ] && [ -x "$candidate" ] && [ "$(version_of "$candidate")" -ge 25 ] 2>/dev/null; then
		java=$candidate
	fi
done
[ -n "$java" ] || fail "no JDK 25 or later: set JAVA_HOME to one, or put its bin directory on the PATH"
[ -f "$jar" ] || fail "no jar: build it with 'mvn package', or name it: config/aot-cache.sh <jar> [directory]"

jar=$(cd "$(dirname "$jar")" && pwd)/$(basename "$jar")
mkdir -p "$directory"
directory=$(cd "$directory" && pwd)
rm -rf "$directory/lib" "$directory/bridgebot.aot" "$directory/bridgebot.args"
"$java" -Djarmode=tools -jar "$jar" extract --destination "$directory" --force
[ "$(basename "$jar")" = bridgebot.jar ] || mv "$directory/$(basename "$jar")" "$directory/bridgebot.jar"

# The cache is only good for a JVM with the same collector and the same object headers.
flags="-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms64m -Xmn24m -Xmx192m --enable-native-access=ALL-UNNAMED"

training=$(mktemp -d)
trap 'rm -rf "$training"' EXIT
mkdir "$training/config"
cat >"$training/config/forum.yml" <<'FORUM'
forum:
  name: { ko: 표본 포럼, en: Sample forum }
  committees:
    - { code: forum, kind: FORUM, name: { ko: 전체 포럼, en: Whole forum }, proxies: ALLOWED }
    - { code: steering, kind: STEERING, name: { ko: 운영위원회, en: Steering committee }, proxies: ALLOWED }
    - code: future-tech
      kind: SUBCOMMITTEE
      name: { ko: 미래유망기술 분과, en: Promising technologies }
      cadence: { rule: "FREQ=MONTHLY;INTERVAL=2;BYDAY=2TH", since: 2026-02-01, time: "14:00", length: 2h }
      proxies: ALLOWED
    - { code: ecosystem, kind: SUBCOMMITTEE, name: { ko: 기업생태계 분과, en: Business ecosystem }, proxies: ALLOWED }
    - { code: social, kind: SUBCOMMITTEE, name: { ko: 사회현안 분과, en: Social issues }, proxies: ALLOWED }
    - { code: global, kind: SUBCOMMITTEE, name: { ko: 글로벌화 분과, en: Globalization }, proxies: ALLOWED }
FORUM
cd "$training"
echo "aot-cache: training, this takes about a minute"
# Nothing that is set for the bot itself may reach the training run.
if ! env -i PATH="$PATH" HOME="$training" LANG="${LANG:-C.UTF-8}" \
	SERVER_PORT="$port" \
	DATABASE_URL="${TRAINING_DATABASE_URL:-jdbc:h2:mem:training;MODE=PostgreSQL;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1}" \
	DATABASE_USERNAME="${TRAINING_DATABASE_USERNAME:-sa}" \
	DATABASE_PASSWORD="${TRAINING_DATABASE_PASSWORD:-}" \
	TELEGRAM_WEBHOOK_URL="http://127.0.0.1:$port/telegram/webhook" \
	TELEGRAM_WEBHOOK_SECRET=training \
	"$java" $flags -XX:AOTCacheOutput="$directory/bridgebot.aot" -jar "$directory/bridgebot.jar" \
	--bridgebot.sandbox.rehearsal=20000 \
	--bridgebot.telegram.answer-in-webhook=false >training.log 2>&1; then
	cat training.log >&2
	fail "the training run failed"
fi
if [ ! -f "$directory/bridgebot.aot" ]; then
	cat training.log >&2
	fail "the training run left no cache"
fi

cat >"$directory/bridgebot.args" <<ARGS
$(echo "$flags" | tr ' ' '\n')
-XX:AOTCache="$directory/bridgebot.aot"
-jar
"$directory/bridgebot.jar"
ARGS
echo "aot-cache: done, start with: java @$directory/bridgebot.args"
