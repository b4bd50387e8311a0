/* Makes quizzes answerable. Everything it shows stands in the page already; it holds no words of its own. */
(function () {
  "use strict";

  function all(node, selector) {
    return Array.prototype.slice.call(node.querySelectorAll(selector));
  }

  function result(chosen, key) {
    var hits = chosen.filter(function (id) { return key.indexOf(id) >= 0; }).length;
    if (hits === key.length && hits === chosen.length) return "right";
    return hits && key.length > 1 ? "partly" : "wrong";
  }

  function Item(quiz, node) {
    this.words = quiz.dataset;
    this.node = node;
    this.controls = all(node, "[data-option]");
    this.key = node.dataset.right.split(" ");
    this.reasons = node.querySelector("[data-key]");
    this.status = node.querySelector("[data-result]");
    this.checkButton = node.querySelector("[data-check]");
    this.retryButton = node.querySelector("[data-retry]");
    this.checkButton.hidden = false;
    this.checkButton.addEventListener("click", this.check.bind(this));
    this.retryButton.addEventListener("click", this.retry.bind(this));
  }

  Item.prototype.chosen = function () {
    return this.controls
      .filter(function (control) { return control.checked; })
      .map(function (control) { return control.dataset.option; });
  };

  Item.prototype.check = function () {
    var chosen = this.chosen();
    if (!chosen.length) {
      this.status.textContent = this.words.wordChoose;
      return;
    }
    var outcome = result(chosen, this.key);
    this.mark(chosen);
    this.status.dataset.result = outcome;
    this.status.textContent = this.words["word" + outcome[0].toUpperCase() + outcome.slice(1)];
    this.reasons.open = true;
    this.retryButton.hidden = false;
    if (document.activeElement === this.checkButton) this.retryButton.focus();
    this.checkButton.hidden = true;
  };

  Item.prototype.mark = function (chosen) {
    var key = this.key;
    var words = this.words;
    this.controls.forEach(function (control) {
      var id = control.dataset.option;
      var isChosen = chosen.indexOf(id) >= 0;
      var isRight = key.indexOf(id) >= 0;
      control.disabled = true;
      if (!isChosen && !isRight) return;
      var option = control.closest(".nt-option");
      var label = document.createElement("span");
      label.className = "nt-option__mark";
      label.textContent = (isRight ? "✓ " + words.wordIsRight : "✗ " + words.wordIsWrong) +
        (isChosen ? " · " + words.wordChosen : "");
      option.dataset.mark = isRight ? "right" : "wrong";
      option.appendChild(label);
    });
    all(this.reasons, "[data-reason]").forEach(function (reason) {
      var id = reason.dataset.reason;
      reason.hidden = chosen.indexOf(id) < 0 && key.indexOf(id) < 0;
    });
  };

  Item.prototype.retry = function () {
    this.controls.forEach(function (control) {
      control.checked = false;
      control.disabled = false;
      delete control.closest(".nt-option").dataset.mark;
    });
    all(this.node, ".nt-option__mark").forEach(function (mark) { mark.remove(); });
    this.status.dataset.result = "";
    this.status.textContent = "";
    this.reasons.open = false;
    all(this.reasons, "[data-reason]").forEach(function (reason) { reason.hidden = false; });
    this.checkButton.hidden = false;
    this.retryButton.hidden = true;
    this.controls[0].focus();
  };

  all(document, "[data-quiz]").forEach(function (quiz) {
    quiz.classList.add("nt-live");
    quiz.addEventListener("submit", function (event) { event.preventDefault(); });
    all(quiz, "[data-item]").forEach(function (node) { new Item(quiz, node); });
  });
})();
