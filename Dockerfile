# syntax=docker/dockerfile:1
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY .mvn .mvn
RUN mvn -q -B -Psbom dependency:go-offline
COPY src src
RUN mvn -q -B -DskipTests -Psbom package \
 && java -Djarmode=tools -jar target/madang-production.jar extract --layers --destination layers \
 && java -Djarmode=tools -jar target/madang.jar extract --destination engines

FROM eclipse-temurin:25-jre AS madang
RUN useradd --system --uid 10001 --create-home madang \
 && mkdir -p /var/lib/madang \
 && chown madang /var/lib/madang
WORKDIR /app
# From what hardly changes to what changes with every commit, so that a new version moves few bytes.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./

# Learns what a start does; bin/bench start says what that is worth. PostgreSQL does not run as root.
FROM madang AS trained
RUN chown madang /app
USER madang
COPY --from=build /build/engines /tmp/engines
COPY ops/image /tmp/image
RUN JAVA_OPTS="-Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED" bash /tmp/image/train.sh /app /tmp/engines

FROM madang
COPY --from=trained /app/madang.aot ./
USER madang
ENV MADANG_HOME=/var/lib/madang MALLOC_ARENA_MAX=2 MADANG_LOG_FORMAT=logstash
# Written to where nothing else is: /tmp with the rights that it has here.
VOLUME ["/var/lib/madang", "/tmp"]
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=90s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
# The options are those of the training, or what it learnt is left aside: a serial collector, since an instance has one or two cores and a small heap.
ENTRYPOINT ["java", "-XX:AOTCache=madang.aot", "-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-jar", "madang-production.jar"]
