package disclosuredesk.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Through every door a password comes in by, the published ones are turned away. */
class PublishedPasswordsTests {

    /** The demo's own officers, what has passed the rule before, and what is drawn at random; last, who does the hashing for them all. */
    private static final Set<String> WITHOUT_RULE = Set.of("foundForRehearsal", "renewals", "encode");

    @Test
    void whoeverStoresAPasswordAsksTheRuleFirst() {
        Set<JavaMethod> storing = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("disclosuredesk.agencies")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getCallsFromSelf().stream()
                                .anyMatch(call -> call.getName().equals("encode")
                                        && call.getTargetOwner().isAssignableTo(PasswordEncoder.class)))
                        .collect(Collectors.toSet());
        assertThat(storing).hasSizeGreaterThan(4);
        assertThat(storing)
                .filteredOn(
                        method -> !WITHOUT_RULE.contains(method.getName().replaceAll("^lambda\\$(\\w+)\\$.*", "$1")))
                .allSatisfy(method -> assertThat(method.getMethodCallsFromSelf())
                        .as(method.getFullName())
                        .anySatisfy(call -> assertThat(call.getTargetOwner().getSimpleName())
                                .isEqualTo("PasswordRule")));
    }

    @Test
    void andNobodyElseStoresOne() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> others = sources.filter(file -> file.toString().endsWith(".java")
                            && !file.toString().contains("agencies"))
                    .toList();
            assertThat(others).hasSizeGreaterThan(100);
            for (Path file : others) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("password_hash =")
                        .doesNotContain("into officer ")
                        .doesNotContain("asswords.encode(");
            }
        }
    }
}
