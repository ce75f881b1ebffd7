package dev.madang.platform.web;

import dev.madang.platform.assets.AssetBundles;
import dev.madang.platform.trace.Trace;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Answers what is no proper HTTP and therefore reaches no page of ours, such as an address of 9,000 letters, with a plain
 * page instead of the server's own.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Logger log = LoggerFactory.getLogger(UnreadableRequests.class);

    private final ObjectProvider<ITemplateEngine> templates;
    private final ObjectProvider<Trace> trace;
    private final AssetBundles assets;

    UnreadableRequests(ObjectProvider<ITemplateEngine> templates, ObjectProvider<Trace> trace, AssetBundles assets) {
        this.templates = templates;
        this.trace = trace;
        this.assets = assets;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        // Inside of the server's own valve for this, so that it comes first.
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Page()));
    }

    private String page(Request request, String traceId) {
        Locale locale = Languages.preferred(request);
        var model = Map.<String, Object>of("lang", locale.getLanguage(), "assets", assets, "traceId", traceId);
        return templates.getObject().process("error/unreadable", new Context(locale, model));
    }

    private class Page extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try (var begun = trace.getObject().begin("unreadable")) {
                log.info("{} {} unreadable", request.getMethod(), response.getStatus());
                response.setContentType("text/html");
                response.setCharacterEncoding("UTF-8");
                response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'");
                Writer body = response.getReporter();
                if (body != null) {
                    body.write(page(request, begun.id()));
                    response.finishResponse();
                }
            } catch (IOException left) {
                log.debug("The client left", left);
            }
        }
    }
}
