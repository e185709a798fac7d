import { suggestAnswers } from './answers.js';
import { followContents } from './contents.js';
import { offerCopying } from './copy.js';
import { offerThemes } from './theme-choice.js';
import { noteRead } from './read.js';
import { showLocalTimes } from './times.js';
import { closeSheets, sendOnce } from './comfort.js';

// Everything here is comfort: each page works without it.
document.querySelectorAll('.search').forEach(suggestAnswers);
document.querySelectorAll('.contents').forEach(followContents);
document.querySelectorAll('.prose').forEach(offerCopying);
document.querySelectorAll('.theme').forEach(offerThemes);
document.querySelectorAll('form[data-once]').forEach(sendOnce);
document.querySelectorAll('[data-read]').forEach(noteRead);
showLocalTimes(document);
closeSheets(document);
