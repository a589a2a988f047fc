package disclosuredesk.desk.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** The first field of a page that is wrong has the focus, in a browser without JavaScript too, whatever template draws it. */
@Component
class FirstError implements IPostProcessorDialect {

    @Override
    public String getName() {
        return "first error";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return 1000;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Marking.class, 1000));
    }

    /** One for each page that is drawn. */
    public static final class Marking extends AbstractTemplateHandler {

        private boolean found;

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            super.handleOpenElement(marked(tag));
        }

        @Override
        public void handleStandaloneElement(IStandaloneElementTag tag) {
            super.handleStandaloneElement(marked(tag));
        }

        private <T extends IProcessableElementTag> T marked(T tag) {
            if (found || !isWrong(tag)) {
                return tag;
            }
            found = true;
            return getContext().getModelFactory().setAttribute(tag, "autofocus", "autofocus");
        }

        private static boolean isWrong(IProcessableElementTag tag) {
            return "true".equals(tag.getAttributeValue("aria-invalid"))
                    || "true".equals(tag.getAttributeValue("data-wrong"));
        }
    }
}
