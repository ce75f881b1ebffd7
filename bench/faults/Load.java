import java.util.ArrayList;
import java.util.List;

/** Members who do everything in turn, each one thing after the other, until it is enough. */
final class Load {

    final Tally tally = new Tally();
    final Acknowledged acknowledged = new Acknowledged();
    private final World world;
    private final List<Thread> working = new ArrayList<>();
    private volatile boolean enough;

    Load(World world) {
        this.world = world;
    }

    Load start() {
        for (int i = 0; i < world.members.size(); i++) {
            Member member = world.members.get(i);
            int first = i;
            working.add(Thread.ofPlatform().daemon().start(() -> work(member, first)));
        }
        return this;
    }

    private void work(Member member, int first) {
        Kind[] kinds = Kind.values();
        for (int i = first; !enough; i++) {
            Kind kind = kinds[i % kinds.length];
            Answer answer = kind.act(world, member, acknowledged);
            tally.count(kind + " by " + member.email, answer);
            if (answer.isSignedOut()) {
                member.trySignIn();
            }
            Wait.millis(200);
        }
    }

    void stop() throws InterruptedException {
        enough = true;
        for (Thread thread : working) {
            thread.join(75_000);
        }
    }
}
