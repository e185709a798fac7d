// An application on another site has answered a sign-in: its answer goes on from here, where the browser sends our cookies.
document.querySelector("form[data-continue]").submit();
