package disclosuredesk.desk.once;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.cooperation.Conferral;
import disclosuredesk.cooperation.ConferralQuestion;
import disclosuredesk.cooperation.Conferring;
import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Role by address, of the modules beside the process: each handler there is has its line in src/test/resources/permissions.txt, read off what
 * officers who are the doer in all but the role are answered. A new address does not slip in unseen. {@code -Dgolden=write} writes the file anew.
 */
@PageTest
@Tag("whole")
class EndpointPermissionsTests {

    private static final Path LINES = Path.of("src/test/resources/permissions.txt");

    private static final List<String> MODULES = List.of("cooperation", "stages", "remedies", "rectification");

    /** Of a module with the process in it: the parts of helping departments; what an agency owes by itself. */
    private static final Set<String> CONTROLLERS =
            Set.of("GivingPartsController", "PartController", "OwnDutiesController", "DutiesController");

    /** What an address has in the place of a choice. */
    private static final Map<String, String> CHOSEN = Map.of("{form:docx|pdf|ofd}", "docx");

    /**
     * A form that is sent with a file.
     *
     * @param address of the file on the page it leads to
     */
    private record Sent(String form, String field, String address) {}

    /** The files, which are there once somebody has sent one. */
    private static final Map<String, Sent> FILES = Map.of(
            "/assistance/{assistance}/papers/{material}",
            new Sent("AssistanceController.answer", "files", "/assistance/\\d+/papers/\\w+"),
            "/parts/{part}/search-proof/{file}",
            new Sent("PartController.answer", "file", "/parts/\\d+/search-proof/\\d+"),
            "/remedies/{id}/orders/{instance}/proof",
            new Sent("OrderController.perform", "file", "/remedies/[-\\w]+/orders/\\d+/proof"),
            "/statistics/{year}/own-duties/appraisals/{id}/file",
            new Sent("OwnDutiesController.record", "file", "/statistics/\\d+/own-duties/appraisals/\\d+/file"),
            "/rectifications/{id}/files/{file}",
            new Sent("EvidenceFilesController.upload", "files", "/rectifications/[-\\w]+/files/\\w{32}"));

    /** A paper of the case that a department sees while it confers. */
    private static final String SHOWN_PAPER = "/conferrals/{conferral}/papers/{material}";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    /** An address of ours and the method that answers it. */
    private record Endpoint(String name, PathPattern pattern, boolean sends) {

        String address() {
            return (sends ? "POST " : "GET ") + pattern;
        }
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> found = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (isOurs(method)
                    && !method.hasMethodAnnotation(
                            EachTime.class)) { // what only answers shares its address with the act
                boolean sends = info.getMethodsCondition().getMethods().contains(RequestMethod.POST);
                patterns(info).forEach(pattern -> found.add(new Endpoint(name(method), pattern, sends)));
            }
        });
        return found;
    }

    private static boolean isOurs(HandlerMethod method) {
        String module = method.getBeanType().getPackageName().split("\\.")[1];
        return MODULES.contains(module)
                || CONTROLLERS.contains(method.getBeanType().getSimpleName());
    }

    private static String name(HandlerMethod method) {
        return method.getBeanType().getSimpleName() + "." + method.getMethod().getName();
    }

    private static Set<PathPattern> patterns(RequestMappingInfo info) {
        return info.getPathPatternsCondition() == null
                ? Set.of()
                : info.getPathPatternsCondition().getPatterns();
    }

    @Test
    void eachAddressBelongsToItsRoles() throws Exception {
        Map<String, Function<ApplicationContext, Form>> forms = EveryForm.all();
        List<Endpoint> all = endpoints();
        Map<String, Set<Role>> permitted = new TreeMap<>();
        List<Form> made = new ArrayList<>();
        Set<String> fixed = all.stream()
                .map(endpoint -> endpoint.pattern().toString())
                .filter(pattern -> !pattern.contains("{"))
                .collect(Collectors.toSet());
        for (Endpoint endpoint : all) {
            if (endpoint.sends()) {
                Function<ApplicationContext, Form> form = forms.get(endpoint.name());
                assertThat(form).as("a form for " + endpoint.name()).isNotNull();
                Set<Role> may = EnumSet.noneOf(Role.class);
                made.add(send(endpoint, form, may));
                permitted.merge(endpoint.address(), may, EndpointPermissionsTests::both);
            }
        }
        for (Endpoint endpoint : all) {
            if (!endpoint.sends()) {
                Form from = endpoint.pattern().toString().equals(SHOWN_PAPER)
                        ? shownPaper()
                        : FILES.containsKey(endpoint.pattern().toString())
                                ? file(forms, FILES.get(endpoint.pattern().toString()))
                                : opened(endpoint, made, fixed);
                permitted.put(endpoint.address(), mayOpen(endpoint, from));
            }
        }
        String text = permitted.entrySet().stream()
                .map(one -> one.getKey() + ": "
                        + one.getValue().stream().map(Role::name).collect(Collectors.joining(", ")) + "\n")
                .collect(Collectors.joining());
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(LINES, text);
        }
        assertThat(LINES).content().isEqualTo(text);
    }

    /** Two patterns of one handler have one form, and so one answer. */
    private static Set<Role> both(Set<Role> one, Set<Role> other) {
        assertThat(one).isEqualTo(other);
        return one;
    }

    /**
     * Sends the form in each role.
     *
     * @param may the roles by which it leads to its act
     * @return one that was not sent, or refused
     */
    private Form send(Endpoint endpoint, Function<ApplicationContext, Form> made, Set<Role> may) {
        FormSender sender = new FormSender(beans);
        Form form = made.apply(beans);
        for (Role role : Role.values()) {
            FormSender.Told told = sender.send(as(form, role), sender.filledIn(form));
            assertThat(told.status())
                    .as("%s by %s: %s", endpoint.name(), role, told.html())
                    .isIn(302, 403, 404);
            if (told.status() == 302) {
                may.add(role);
                form = made.apply(beans); // a refusal leaves nothing behind, an act does
            }
        }
        return form;
    }

    private Set<Role> mayOpen(Endpoint endpoint, Form form) {
        Pages pages = new Pages(beans);
        Set<Role> may = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            int status = pages.get(form.page(), as(form, role).by()).status();
            assertThat(status).as("%s by %s", form.page(), role).isLessThan(500);
            if (status != 403 && status != 404) {
                may.add(role);
            }
        }
        assertThat(may).as("%s at %s", endpoint.name(), form.page()).isNotEmpty();
        return may;
    }

    /** The same by an officer who has but one role; who was of no department is of the one that has the cases. */
    private Form as(Form form, Role role) {
        Officer by = form.by();
        Long department = by.departmentId() != null
                ? by.departmentId()
                : jdbc.sql("select id from department where agency_id = :agency order by id limit 1")
                        .param("agency", by.agencyId())
                        .query(Long.class)
                        .optional()
                        .orElse(null);
        Officer one = new Officer(by.id(), by.agencyId(), department, by.login(), by.name(), Set.of(role), true);
        return new Form(one, form.page(), form.action(), form.typed(), form.file(), form.content(), form.name());
    }

    /** The address with what a form has in its own; a fixed address is no example of one that is open. */
    private static Form opened(Endpoint endpoint, List<Form> made, Set<String> fixed) {
        boolean open = !fixed.contains(endpoint.pattern().toString());
        for (Form form : made) {
            for (String address : List.of(form.page(), form.action())) {
                Optional<String> told = open && fixed.contains(address) ? Optional.empty() : told(endpoint, address);
                if (told.isPresent()) {
                    return Form.of(form.by(), told.get(), "");
                }
            }
        }
        throw new AssertionError("no form tells the address of " + endpoint.pattern());
    }

    /** The pattern's address if it begins as the address given, as far as that has something in its place. */
    private static Optional<String> told(Endpoint endpoint, String address) {
        String[] wanted = endpoint.pattern().toString().split("/");
        String[] known = address.split("/");
        StringBuilder path = new StringBuilder();
        for (int i = 1; i < wanted.length; i++) {
            boolean open = wanted[i].startsWith("{");
            if (open && CHOSEN.containsKey(wanted[i])) {
                path.append('/').append(CHOSEN.get(wanted[i]));
            } else if (open && i < known.length) {
                path.append('/').append(known[i]);
            } else if (open) {
                return Optional.empty();
            } else if (hasOpen(wanted, i) && (i >= known.length || !wanted[i].equals(known[i]))) {
                return Optional.empty();
            } else {
                path.append('/').append(wanted[i]);
            }
        }
        return Optional.of(path.toString());
    }

    /** Whether something is still to be told after the place. */
    private static boolean hasOpen(String[] parts, int from) {
        return Arrays.stream(parts, from, parts.length)
                .anyMatch(part -> part.startsWith("{") && !CHOSEN.containsKey(part));
    }

    /** A conferral of a department is convened with a paper of the case. */
    private Form shownPaper() {
        World world = new World(beans);
        RequestId id = world.assigned();
        beans.getBean(FilingMaterials.class)
                .file(
                        id,
                        world.version(id),
                        Purpose.OTHER,
                        InspectedFile.of("红线图.pdf", Papers.pdf("map")),
                        world.clerk);
        String paper = beans.getBean(Materials.class).of(id).get(0).storageName();
        beans.getBean(Conferring.class)
                .convene(
                        id,
                        new ConferralQuestion(
                                "能否公开",
                                Conferral.Form.WRITTEN,
                                null,
                                Map.of(Conferral.Participant.Kind.DEPARTMENT, List.of("财务科")),
                                List.of(paper),
                                5),
                        world.clerk);
        long conferral = Objects.requireNonNull(
                jdbc.sql("select max(id) from conferral").query(Long.class).single());
        return Form.of(world.handlerElsewhere, "/conferrals/" + conferral + "/papers/" + paper, "");
    }

    /** Sends the form with a file, and finds the file's address on the page it leads to. */
    private Form file(Map<String, Function<ApplicationContext, Form>> forms, Sent sent) {
        FormSender sender = new FormSender(beans);
        Form form = Objects.requireNonNull(forms.get(sent.form()))
                .apply(beans)
                .with(sent.field(), "证明.pdf", Papers.pdf("proof"));
        FormSender.Told told = sender.send(form, sender.filledIn(form));
        assertThat(told.status()).as(sent.form() + told.html()).isEqualTo(302);
        List<String> addresses = new Pages(beans)
                .get(told.location().replaceFirst("#.*", ""), form.by())
                .all("href=\"(" + sent.address() + ")\"");
        assertThat(addresses).as(sent.form()).isNotEmpty();
        return Form.of(form.by(), addresses.get(0), "");
    }
}
