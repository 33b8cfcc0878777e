"use strict";

// Shows the document of this very server. The key given under "Authorize" stays in this browser only.

// References to schemas are followed this deep when an operation is unfolded. Swagger UI's own resolver follows all of
// them, again at every click, which takes it ten seconds for the events of a response; what lies deeper is named.
const SCHEMA_LEVELS = 3;
const SCHEMAS = "#/components/schemas/";

function referenced(reference, document) {
  const steps = reference.slice(2).split("/");
  return steps.reduce((node, step) => node[step.replaceAll("~1", "/").replaceAll("~0", "~")], document);
}

function resolved(node, document, levels) {
  if (Array.isArray(node)) {
    return node.map((item) => resolved(item, document, levels));
  }
  if (node === null || typeof node !== "object") {
    return node;
  }
  const reference = node.$ref;
  if (typeof reference !== "string" || !reference.startsWith("#/")) {
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, resolved(value, document, levels)]));
  }
  if (!reference.startsWith(SCHEMAS)) {
    return resolved(referenced(reference, document), document, levels);
  }
  const title = reference.slice(SCHEMAS.length);
  if (levels === 0) {
    return { title, description: "See Schemas below." };
  }
  const { $ref, ...beside } = node;
  return { title, ...resolved(referenced(reference, document), document, levels - 1), ...beside };
}

function withShallowReferences() {
  return {
    fn: {
      resolveSubtree: async (document, path) => ({
        spec: resolved(path.reduce((node, step) => node[step], document), document, SCHEMA_LEVELS),
        errors: [],
      }),
    },
  };
}

window.ui = SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#swagger-ui",
  plugins: [withShallowReferences],
  deepLinking: true,
  persistAuthorization: true,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
