package disclosuredesk.testing;

import disclosuredesk.DisclosureDesk;
import disclosuredesk.decision.Ground;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.RequestId;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A desk on a database file that is killed in the middle of an act: started by {@code KilledJvmTests} as a process of
 * its own. Arguments: database file, act ({@code registration}, {@code examination}, {@code filing} or {@code archiving}),
 * statement before which to halt.
 */
public final class HaltedDesk {

    private HaltedDesk() {}

    public static void main(String[] args) {
        var system = new SpringApplicationBuilder(DisclosureDesk.class, Interruptions.class)
                .web(WebApplicationType.NONE)
                .profiles("test")
                .properties("spring.main.banner-mode=off", "spring.main.allow-bean-definition-overriding=true")
                .run("--spring.datasource.url=" + url(args[0]));
        World world = new World(system);
        int nth = Integer.parseInt(args[2]);
        if (args[1].equals("registration")) {
            Interruptions.beforeStatement(nth, Interruptions.Kind.HALT);
            world.registering.register(world.registration(world.today()), world.clerk);
        } else if (args[1].equals("filing")) {
            RequestId id = world.registered();
            InspectedFile file = InspectedFile.of("照片.png", Papers.picture("png", 300, 200));
            Interruptions.beforeStatement(nth, Interruptions.Kind.HALT);
            system.getBean(FilingMaterials.class).file(id, 0, Purpose.APPLICATION, file, world.clerk);
        } else if (args[1].equals("archiving")) {
            RequestId id = world.delivered(Ground.PROVIDED);
            Interruptions.beforeStatement(nth, Interruptions.Kind.HALT);
            world.archiving.archive(id, world.version(id), "", "告知书在系统外制发，原件存档案室", world.clerk);
        } else {
            RequestId id = world.registered();
            Interruptions.beforeStatement(nth, Interruptions.Kind.HALT);
            world.examining.accept(id, 0, null, world.clerk);
        }
        System.exit(3); // the statement was never reached
    }

    /** The demo's own settings: nothing is kept back from the disk. */
    public static String url(String file) {
        return "jdbc:h2:file:" + file + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE;"
                + "DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
    }
}
