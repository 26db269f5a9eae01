package io.github.ipvs4j.model.plan;

import static io.github.ipvs4j.testkit.Samples.MARK;
import static io.github.ipvs4j.testkit.Samples.PHONE;
import static io.github.ipvs4j.testkit.Samples.SERVER;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.WEB6;
import static io.github.ipvs4j.testkit.Samples.add;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plans, and what becomes of them when something is in the way. */
final class PlanTest extends PlanProperties {
    private static final RealServerSpec OTHER = SERVER.withWeight(9);
    private static final SyncDaemon MASTER = SyncDaemon.of(SyncRole.MASTER, "eth0", 1);

    private final FakeIpvs ipvs = new FakeIpvs();
    private final WantedTable wanted = WantedTable.builder()
            .service(ServiceSpec.of(WEB, "rr"), SERVER)
            .service(ServiceSpec.of(WEB6, "rr"))
            .build();

    @Override
    protected Ipvs open() {
        return ipvs;
    }

    @Override
    protected int repetitions() {
        return 300;
    }

    private Plan plan(Scope scope) throws IpvsException {
        return Plan.between(ipvs, wanted, scope);
    }

    private List<String> texts(Plan plan) {
        List<String> texts = new ArrayList<>();
        plan.steps().forEach(step -> texts.add(step.toString()));
        return texts;
    }

    @Test
    void whatIsWantedTwiceIsRefused() {
        ServiceSpec web = ServiceSpec.of(WEB, "rr");
        assertThatThrownBy(() -> WantedTable.builder().service(web).service(web.withScheduler("sh")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two services tcp 10.0.0.1:80");
        assertThatThrownBy(() -> WantedTable.builder().service(web, SERVER, OTHER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two servers 10.1.1.1:8080 of tcp 10.0.0.1:80");
        assertThatThrownBy(() -> WantedTable.builder().daemon(MASTER).daemon(MASTER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two daemons master");
    }

    @Test
    void aTableDoesNotChangeWithItsBuilder() {
        WantedTableBuilder builder = WantedTable.builder();
        WantedTable empty = builder.build();
        builder.service(ServiceSpec.of(WEB, "rr"));
        assertThat(empty.services()).isEmpty();
        assertThatThrownBy(() -> wanted.services().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"GET_SERVICE", "GET_SERVERS"})
    void noPlanIsMadeOfATableThatCannotBeRead(Operation operation) throws IpvsException {
        ipvs.apply(add(WEB));
        ipvs.refuse(operation, Errno.ENOMEM);
        assertThatThrownBy(() -> plan(Scope.EVERYTHING)).isInstanceOf(IpvsException.class);
    }

    @Test
    void scopesAreEqualIfTheyCoverTheSame() {
        assertThat(Scope.only(Set.of(WEB)))
                .isEqualTo(Scope.only(Set.of(WEB)))
                .hasSameHashCodeAs(Scope.only(Set.of(WEB)))
                .isNotEqualTo(Scope.only(Set.of(WEB6)))
                .isNotEqualTo(Scope.only(Set.of(WEB)).keepingWeights())
                .isNotEqualTo(Scope.EVERYTHING)
                .hasToString("only [tcp 10.0.0.1:80]");
        assertThat(Scope.EVERYTHING.keepingWeights()).hasToString("everything, weights kept");
    }

    /** Nobody who owns nothing may clear a table. */
    @Test
    void aScopeOfNothingCoversNothing() throws IpvsException {
        ipvs.apply(add(MARK));
        assertThat(plan(Scope.only(Set.of())).isEmpty()).isTrue();
    }

    @Test
    void stepsComeInTheOrderOfTheTable() throws IpvsException {
        ipvs.apply(add(MARK));
        ipvs.apply(add(PHONE));
        assertThat(texts(plan(Scope.only(Set.of(WEB, WEB6, PHONE)))))
                .containsExactly(
                        "add service tcp 10.0.0.1:80 rr",
                        "add server 10.1.1.1:8080 masquerade weight 5 of tcp 10.0.0.1:80",
                        "add service tcp [fd00::1]:443 rr",
                        "delete service udp 10.0.0.3:5060");
    }

    @Test
    void weightsAreKeptIfThatIsWanted() throws IpvsException {
        ipvs.apply(add(WEB));
        ipvs.apply(add(WEB6));
        ipvs.apply(new Change.AddServer(WEB, OTHER));
        assertThat(plan(Scope.EVERYTHING).steps()).hasSize(1);
        assertThat(plan(Scope.EVERYTHING.keepingWeights()).steps()).isEmpty();
    }

    @Test
    void settingsAreThoseOfTheWholeTable() throws IpvsException {
        WantedTable settings = WantedTable.builder()
                .timeouts(new Timeouts(1, 0, 3))
                .daemon(MASTER)
                .build();
        assertThat(Plan.between(ipvs, settings, Scope.only(Set.of(WEB))).isEmpty())
                .isTrue();
        assertThat(Plan.between(ipvs, settings, Scope.EVERYTHING).execute(ipvs).isDone())
                .isTrue();
        assertThat(ipvs.timeouts()).isEqualTo(new Timeouts(1, 120, 3));
        assertThat(ipvs.daemons()).singleElement().matches(MASTER::isMetBy);
        assertThat(Plan.between(ipvs, settings, Scope.EVERYTHING).isEmpty()).isTrue();
    }

    /** One more change of somebody else's is made before a step is sent. */
    private PlanListener when(int answers, Change change) {
        return new PlanListener() {
            private int answered;

            @Override
            public void answered() {
                if (++answered == answers) {
                    try {
                        ipvs.apply(change);
                    } catch (IpvsException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        };
    }

    @Test
    void anotherWriterWhoWasQuickerIsNoFailure() throws IpvsException {
        Plan plan = plan(Scope.EVERYTHING);
        ipvs.apply(add(WEB));
        ipvs.apply(add(MARK));

        assertThat(plan.execute(ipvs).isDone()).isTrue();
        assertThat(plan(Scope.EVERYTHING).isEmpty()).isTrue();
    }

    @Test
    void whatSomebodyHasUndoneIsTold() throws IpvsException {
        PlanOutcome outcome = plan(Scope.EVERYTHING).execute(ipvs, when(3, new Change.DeleteService(WEB6)));

        assertThat(outcome.isDone()).isTrue();
        assertThat(outcome.changedByOthers()).containsExactly(new Change.AddService(ServiceSpec.of(WEB6, "rr")));
    }

    @Test
    void whatSomebodyHasChangedIsNotTakenBack() throws IpvsException {
        ipvs.refuse(Operation.ADD_SERVER, Errno.ENOMEM);
        PlanOutcome outcome =
                plan(Scope.EVERYTHING).execute(ipvs, when(3, new Change.EditService(ServiceSpec.of(WEB6, "sh"))));

        assertThat(outcome.isDone()).isFalse();
        assertThat(outcome.isTakenBack()).isTrue();
        assertThat(outcome.changedByOthers()).containsExactly(new Change.AddService(ServiceSpec.of(WEB6, "rr")));
        assertThat(ipvs.services())
                .singleElement()
                .extracting(status -> status.spec().scheduler())
                .isEqualTo("sh");
    }

    @Test
    void whatCannotBeTakenBackIsTold() throws IpvsException {
        ipvs.refuse(Operation.ADD_SERVER, Errno.ENOMEM);
        ipvs.refuseOnce(Operation.DELETE_SERVICE, Errno.EBUSY);
        PlanOutcome outcome = plan(Scope.EVERYTHING).execute(ipvs);

        assertThat(outcome.isTakenBack()).isFalse();
        assertThat(outcome.isUnclear()).isFalse();
        assertThat(outcome.notTakenBack())
                .singleElement()
                .satisfies(each -> assertThat(each.change()).isEqualTo(new Change.DeleteService(WEB6)))
                .satisfies(each -> assertThat(each.why()).isNotNull());
    }

    @Test
    void lostAnswersAreNoFailure() throws IpvsException {
        for (int i = 0; i < 3; i++) {
            ipvs.loseAnswerOnce(Operation.ADD_SERVICE);
        }
        assertThat(plan(Scope.EVERYTHING).execute(ipvs).isDone()).isTrue();
        assertThat(plan(Scope.EVERYTHING).isEmpty()).isTrue();
    }

    @Test
    void afterManyBreaksItIsTakenBackOrThrown() throws IpvsException {
        for (int i = 0; i < 4; i++) {
            ipvs.breakOnce(Operation.ADD_SERVICE);
        }
        PlanOutcome outcome = plan(Scope.EVERYTHING).execute(ipvs);
        assertThat(outcome.isTakenBack()).isTrue();
        assertThat(outcome.failure()).isNotNull().extracting(PlanFailure::step).isNull();
        assertThat(ipvs.services()).isEmpty();

        for (int i = 0; i < 4; i++) {
            ipvs.breakOnce(Operation.ADD_SERVICE);
        }
        assertThatThrownBy(() -> plan(Scope.EVERYTHING).executeWherePossible(ipvs))
                .isInstanceOf(IpvsException.class);
    }

    @Test
    void aCancelledPlanIsTakenBack() throws IpvsException {
        PlanOutcome outcome = plan(Scope.EVERYTHING).execute(ipvs, new PlanListener() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        });
        assertThat(outcome.isTakenBack()).isTrue();
        assertThat(outcome.made()).isEmpty();
        assertThat(outcome.failure()).isEqualTo(new PlanFailure(null, null, false));
    }

    @Test
    void aDaemonThatIsRefusedDoesNotCostTheOneThatRan() throws IpvsException {
        ipvs.put(MASTER);
        WantedTable other = WantedTable.builder()
                .daemon(SyncDaemon.of(SyncRole.MASTER, "eth0", 2))
                .build();
        ipvs.refuseOnce(Operation.START_DAEMON, Errno.ENODEV);

        Map<Step, IpvsException> refused =
                Plan.between(ipvs, other, Scope.EVERYTHING).executeWherePossible(ipvs);

        assertThat(refused).hasSize(1);
        assertThat(ipvs.daemons()).singleElement().matches(MASTER::isMetBy);
    }

    /** Who knows already is asked once, and not believed again. */
    @Test
    void aServiceThatHasItsServersIsNotCompared() throws IpvsException {
        ipvs.apply(add(WEB));
        WantedTable known = new KnownTable(ServiceSpec.of(WEB, "rr"), SERVER);
        ipvs.refuseOnce(Operation.GET_SERVERS, Errno.ENOMEM);

        assertThat(Plan.between(ipvs, known, Scope.only(Set.of(WEB))).isEmpty()).isTrue();
        assertThatThrownBy(() -> ipvs.servers(WEB)).as("nobody has asked").isInstanceOf(IpvsException.class);
    }
}
