// Back to the help centre with the token, in a form and never in an address.
document.querySelector("form[data-continue]").submit();
