package disclosuredesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing from outside is run: no file, no name and no text meets an evaluator, a deserializer, or a parser that fetches. */
@AnalyzeClasses(packages = "disclosuredesk", importOptions = ImportOption.DoNotIncludeTests.class)
class NothingIsEvaluatedTests {

    @ArchTest
    static final ArchRule no_expression_language = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.expression..",
                    "javax.script..",
                    "jakarta.el..",
                    "javax.el..",
                    "ognl..",
                    "org.mvel2..",
                    "groovy..",
                    "org.codehaus.groovy..",
                    "freemarker..",
                    "org.apache.velocity..",
                    "org.apache.commons.jexl3..",
                    "com.deepoove.poi.expression..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.deepoove.poi.render.compute.SpELRenderDataCompute")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.deepoove.poi.render.compute.DefaultELRenderDataCompute");

    @ArchTest
    static final ArchRule templates_are_filled_as_plain_places_only = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("disclosuredesk.documents.PlainPlaces")
            .and()
            .doNotHaveFullyQualifiedName("disclosuredesk.documents.PlainPlaces$OnlyText")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.deepoove.poi.config.ConfigureBuilder")
            .orShould()
            .callMethod("com.deepoove.poi.config.Configure", "createDefault")
            .orShould()
            .callMethod("com.deepoove.poi.XWPFTemplate", "compile", "java.io.InputStream");

    @ArchTest
    static final ArchRule nothing_is_deserialized_or_started = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectInputStream.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.beans.XMLDecoder")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .orShould()
            .callMethod("java.lang.Runtime", "exec", "java.lang.String")
            .orShould()
            .callMethod("java.lang.Class", "forName", "java.lang.String")
            .orShould()
            .callMethod("java.lang.reflect.Method", "invoke", "java.lang.Object", "[Ljava.lang.Object;");

    @ArchTest
    static final ArchRule xml_is_parsed_in_one_place_that_fetches_nothing = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("disclosuredesk.documents.WordPart")
            .and()
            .haveNameNotMatching("disclosuredesk\\.documents\\.WordPart\\$.*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javax.xml.parsers..",
                    "javax.xml.stream..",
                    "javax.xml.transform..",
                    "javax.xml.xpath..",
                    "org.xml.sax..",
                    "tools.jackson.dataformat.xml..");

    /** What stands in a place of our own pages is escaped; what is computed into an expression is a name out of our own pages. */
    @Test
    void pagesEscapeWhatTheyShowAndComputeNoExpressionFromIt() {
        Pattern computed = Pattern.compile("__\\$\\{([^}]*)}__");
        List<String> wrong = new ArrayList<>();
        pages().forEach((page) -> {
            String html = read(page);
            if (html.contains("th:utext")
                    || html.contains("[(")
                    || html.contains("th:inline")
                    || html.contains("data-th-")) {
                wrong.add(page + ": not escaped");
            }
            for (Matcher found = computed.matcher(html); found.find(); ) {
                if (!List.of("name", "field", "base", "one.remark()").contains(found.group(1))) {
                    wrong.add(page + ": computes " + found.group());
                }
            }
            // the pieces of pages are called by name; those handed on as an argument are pieces of our own pages
            for (Matcher found = Pattern.compile("th:(?:replace|insert)=\"([^\"]*)\"")
                            .matcher(html);
                    found.find(); ) {
                if (!found.group(1).startsWith("~{")
                                && !List.of("${content}", "${act}", "${part}", "${text}")
                                        .contains(found.group(1))
                        || found.group(1).matches("~\\{\\s*[$*].*")) {
                    wrong.add(page + ": includes " + found.group(1));
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Stream<Path> pages() {
        try (Stream<Path> all = Files.walk(Path.of("src/main/resources/templates"))) {
            return all.filter(path -> path.toString().endsWith(".html")).toList().stream();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
